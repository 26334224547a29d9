"""The intake page (受理): situation, materials, applicant and result of one application."""
