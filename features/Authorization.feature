Feature: Authorization
  Attributes, policies, and handlers of ASP.NET Core decide who may call a route.

  Scenario Outline: [Authorize] requires an authenticated client
    Given the plugin UseAuthorization
    And the controller WeyrController
    When the sample event <event> arrives from <source>
    Then the status is <status>

    Examples:
      | event                    | source         | status |
      | rest-cognito             | a REST API     | 200    |
      | rest-lambda              | a REST API     | 200    |
      | rest-iam                 | a REST API     | 200    |
      | rest-anonymous           | a REST API     | 401    |
      | rest-identity-pool-guest | a REST API     | 401    |
      | rest-mutual-tls          | a REST API     | 401    |
      | http-jwt                 | an HTTP API    | 200    |
      | http-lambda-simple       | an HTTP API    | 200    |
      | http-anonymous           | an HTTP API    | 401    |
      | function-url-iam         | a Function URL | 200    |
      | function-url-anonymous   | a Function URL | 401    |

  Scenario: A client that is not authenticated gets 401 with a challenge
    Given the plugin UseAuthorization
    And the controller WeyrController
    And the function is behind an ALB
    When GET /weyr arrives
    Then the status is 401
    And the header WWW-Authenticate is Bearer
    And the body is "{"statusCode":401,"message":"Unauthorized"}"

  @every-source
  Scenario: [AllowAnonymous] takes precedence
    Given the plugin UseAuthorization
    And the controller WeyrController
    When GET /door arrives
    Then the body is "open"

  Scenario Outline: A client without the role or the policy gets 403
    Given the plugin UseAuthorization
    And the controller WeyrController
    When GET <path> arrives
    Then the status is 403
    And the body is "{"statusCode":403,"message":"Forbidden"}"

    Examples:
      | path     |
      | /council |
      | /bar     |

  Scenario: A missing scope is named to the client
    Given the plugin UseAuthorization
    And the controller WeyrController
    When POST /weyr arrives
    Then the status is 403
    And the header WWW-Authenticate is Bearer error="insufficient_scope", scope="greetings/write"

  Scenario Outline: All routes can require authorization, and requests without a route are still not found
    Given RequireAuthorization
    And GET /secret is mapped to "secret"
    And the function is behind an ALB
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path     | status |
      | /secret  | 401    |
      | /nowhere | 404    |

  Scenario: Preflight requests of browsers need no token
    Given RequireAuthorization
    And the plugin UseCors
    And GET /secret is mapped to "secret"
    And the function is behind an ALB
    When OPTIONS /secret arrives with the header Origin: https://www.example.com
    Then the status is 204
    And the header Access-Control-Allow-Origin is *

  Scenario: [Authorize] without the plugin is an error
    Given GET /secret is mapped to "secret" with [Authorize]
    When the app is built
    Then it is refused with 1 problem
    And a problem names [Authorize], nothing enforces it, LambdaEventHandler.Plugins.Authorization, UseAuthorization()

  Scenario: An unknown policy is an error
    Given the plugin UseAuthorization
    And GET /bar is mapped to "beer" with [Authorize("Grownup")]
    When the app is built
    Then it is refused with 1 problem
    And a problem names 'Grownup', does not exist, AddPolicy

  Scenario: The OpenAPI document describes what a route requires
    Given the plugin UseOpenApi
    And the plugin UseAuthorization
    And the controller WeyrController
    When GET /openapi.json arrives
    Then the document requires Bearer with the scopes greetings/write of POST /weyr
    And the document requires nothing of GET /door
