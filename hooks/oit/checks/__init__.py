"""What a record cannot know by itself: is it in its place, and is all there that it names?"""
