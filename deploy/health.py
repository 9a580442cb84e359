"""Ends without an error when the process in this container answers; for HEALTHCHECK."""

import os
import urllib.request

PORT = 8501

base = os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
path = f"{base}/_stcore/health" if base else "_stcore/health"
urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{path}", timeout=2).close()
