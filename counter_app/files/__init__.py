"""What comes in and goes out as files: catalogue releases, charsets, pinyin."""
