"""What pages share: the link, the exhibit card, filters, the evidence panel. Knows Streamlit."""
