"""The dashboard as a folder of files that any web server, CDN or disk holds: no process answers.

Every address of the dashboard that is in it is a file, every other one leads to the server where
its address is set and nowhere else; `bounds` says which are, `links` where each leads.
"""
