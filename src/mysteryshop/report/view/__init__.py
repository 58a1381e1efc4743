"""What each part of a report shows, as small records: pure functions of a result, no markup."""
