Feature: Published bugs
  Other libraries had these bugs, among others. tests/PublishedBugs has all of them as data.

  @every-source
  Scenario: Cookies with a comma in their date are not split, and several cookies are not joined
    Given the controller SessionsController
    When GET /session arrives
    Then the header Set-Cookie has the values
      | value                                                |
      | sid=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Path=/ |
      | theme=dark; Path=/                                   |

  Scenario: A streamed response has all of its cookies
    Given the function is behind a Function URL
    And the option UseResponseStreaming
    And the controller SessionsController
    When the runtime client invokes GET /session
    Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "text/plain; charset=utf-8"}, "cookies": ["sid=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Path=/", "theme=dark; Path=/"]}

  Scenario: A stream that breaks does not end like a complete one
    Given the function is behind a Function URL
    And the option UseResponseStreaming
    And the controller StreamingController
    When the runtime client invokes GET /interruption
    Then the payload is "[{"message":"first"}"
    And the trailers report TimeoutException with the message "The database is slow"

  @every-source
  Scenario: A client does not choose its address
    Given the controller AddressController
    When GET /address arrives with the header X-Forwarded-For: 6.6.6.6, 203.0.113.27
    Then the body is "203.0.113.27"

  @every-source
  Scenario: A path that is encoded twice does not bypass authorization
    Given GET /admin is mapped to "secret" with [Authorize]
    And GET /{name} is mapped to "public"
    And the plugin UseAuthorization
    When GET /%2561dmin arrives
    Then the body is "public"

  @every-source
  Scenario: A handler for all exceptions does not swallow preflight requests
    Given the controller CatalogController
    And OnException<Exception> answers 500 with "internal"
    And the plugin UseCors
    When OPTIONS /nowhere arrives
    Then the status is 204
    And the header Access-Control-Allow-Origin is *
