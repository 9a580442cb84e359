"""Exhibits: one question and its answer in each file, and what is derived for all of them."""
