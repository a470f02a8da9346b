Feature: Cache-Control
  [CacheControl("max-age=600")] sets how long a response can be cached. Responses other than 200 cannot be cached.

  @every-source
  Scenario: A response with the status 200 can be cached
    Given the controller CachedController
    When GET /cached/lessa arrives
    Then the status is 200
    And the header Cache-Control is max-age=600

  @every-source
  Scenario Outline: Any other response cannot be cached
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
  Scenario: The attribute takes precedence over the response's own header
    Given the controller CachedController
    When GET /cached-by-hand arrives
    Then the header Cache-Control is max-age=600

  @every-source
  Scenario: Without the attribute, the header is absent
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the header Cache-Control is absent

  @every-source
  Scenario: With adds the attribute to a mapped route
    Given GET /logo is mapped to "logo" with CacheControl("max-age=60")
    When GET /logo arrives
    Then the header Cache-Control is max-age=60
