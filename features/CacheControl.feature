Feature: Cache-Control
  [CacheControl("max-age=600")] says how long an answer may be kept. An answer that is no 200 may not be kept at all.

  @every-source
  Scenario: A good answer may be kept
    Given the controller CachedController
    When GET /cached/lessa arrives
    Then the status is 200
    And the header Cache-Control is max-age=600

  @every-source
  Scenario Outline: Any other may not
    Given the controller CachedController
    When GET /cached/<name> arrives
    Then the status is <status>
    And the header Cache-Control is no-cache

    Examples:
      | name    | status |
      | nobody  | 404    |
      | teapot  | 418    |
      | failure | 500    |

  @every-source
  Scenario: The attribute goes before the answer's own header
    Given the controller CachedController
    When GET /cached-by-hand arrives
    Then the header Cache-Control is max-age=600

  @every-source
  Scenario: Without the attribute there is no such header
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the header Cache-Control is absent

  @every-source
  Scenario: A route without a controller takes the attribute through With
    Given GET /logo is mapped to "logo" with CacheControl("max-age=60")
    When GET /logo arrives
    Then the header Cache-Control is max-age=60
