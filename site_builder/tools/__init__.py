"""What helps an author: what to look at, what to look at again, what to mend. Values in, values out."""
