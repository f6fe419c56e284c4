"""What a language says when it claims, defines, measures and explains."""
