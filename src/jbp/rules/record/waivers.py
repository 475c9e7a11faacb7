"""603 to 605: waivers that still mean something."""
