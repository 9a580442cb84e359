"""A page as a document: what is sent before a script runs, and what Streamlit makes live."""
