Feature: Sample events
  The features run on whole events, as AWS documents them, one per source.

  Scenario: The smallest event of a REST API has a path and a method
    Given the sample event "minimal"
    Then its fields are "path, httpMethod"
