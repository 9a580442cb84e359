"""Every code of the package and of the product once: label, sign, colour, shape and order.

A file a family. `dashboard.codes.known` says which column of which table holds which family.
"""
