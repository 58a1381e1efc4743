"""Channels that are files: what emails, leaflets, listings, chats and saved pages promise, read as visits are."""

from mysteryshop.pipeline.channels.naming import channels_left_out, channels_of, is_channel_file
from mysteryshop.pipeline.channels.reading import read_channels
from mysteryshop.pipeline.channels.storing import store_channel

__all__ = ["channels_left_out", "channels_of", "is_channel_file", "read_channels", "store_channel"]
