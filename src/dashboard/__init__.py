"""Dashboard on AI Factory investment across Europe."""
