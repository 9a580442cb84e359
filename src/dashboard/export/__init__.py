"""What can be taken away: tables, workbooks, maps, feeds, pictures and slides. No Streamlit."""
