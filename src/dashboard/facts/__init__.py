"""What can be asked of a day: amounts side by side, claims that hold. Plain Python."""
