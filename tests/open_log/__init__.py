"""The open log as strangers meet it."""
