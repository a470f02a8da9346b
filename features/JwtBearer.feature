Feature: JWT bearer tokens
  The package validates the JSON Web Token of a request, for functions that no authorizer protects, and the users that a load
  balancer authenticated. Request.User has the claims. An invalid token returns 401 before behaviors of the app and the action run.

  @every-source
  Scenario: The user has the claims of the token
    Given the plugin UseJwtBearer with the issuer https://login.example.com and the audience orders
    And the controller AccountController
    When GET /account arrives with the token of lessa
    Then the status is 200
    And the body is "lessa by Bearer"

  @every-source
  Scenario: A request without a token is not changed
    Given the plugin UseJwtBearer with the issuer https://login.example.com and the audience orders
    And the controller PublicController
    When GET /public arrives
    Then the status is 200
    And the body is "public"
    And the header WWW-Authenticate is absent

  @every-source
  Scenario Outline: An invalid token
    Given the plugin UseJwtBearer with the issuer https://login.example.com and the audience orders
    And the controller AccountController
    When GET /account arrives with a token that <problem>
    Then the status is 401
    And the body is "{"statusCode":401,"message":"<message>"}"
    And the header WWW-Authenticate is Bearer error="invalid_token", error_description="<message>"

    Examples:
      | problem                     | message                                |
      | expired                     | The token expired                      |
      | is not valid yet            | The token is not valid yet             |
      | has no expiration time      | The token has no expiration time       |
      | has another issuer          | The issuer is invalid                  |
      | has another audience        | The audience is invalid                |
      | another key signed          | The signature is invalid               |
      | has no signature            | The token is malformed                 |
      | has the algorithm none      | The signature algorithm is not allowed |
      | has the algorithm HS256     | The signature algorithm is not allowed |
      | has an unknown key ID       | The signing key is unknown             |
      | is longer than the limit    | The token is malformed                 |

  @every-source
  Scenario: A header without a token
    Given the plugin UseJwtBearer with the issuer https://login.example.com and the audience orders
    And the controller AccountController
    When GET /account arrives with the header Authorization: Bearer
    Then the status is 400
    And the header WWW-Authenticate is Bearer error="invalid_request", error_description="The Authorization header has no token"

  @every-source
  Scenario: Errors have the CORS headers
    Given the plugin UseJwtBearer with the issuer https://login.example.com and the audience orders
    And the plugin UseCors
    And the controller AccountController
    When GET /account arrives with a token that expired
    Then the status is 401
    And the header Access-Control-Allow-Origin is *

  Scenario: A load balancer authenticated the user
    Given the function is behind an ALB
    And the plugin UseAlbAuthentication
    And the controller AccountController
    When GET /account arrives with the claims of lessa that the load balancer signed
    Then the status is 200
    And the body is "lessa by ALB"

  Scenario: Claims that another load balancer signed
    Given the function is behind an ALB
    And the plugin UseAlbAuthentication
    And the controller AccountController
    When GET /account arrives with the claims of lessa that another load balancer signed
    Then the status is 401
    And the body is "{"statusCode":401,"message":"The signer is not the load balancer"}"

  Scenario Outline: Clients of other sources can send the header themselves, so it is ignored
    Given the function is behind <source>
    And the plugin UseAlbAuthentication
    And the controller AccountController
    When GET /account arrives with the claims of dragon that the load balancer signed
    Then the status is 200
    And the answer nowhere says "dragon"

    Examples:
      | source         |
      | a REST API     |
      | an HTTP API    |
      | a Function URL |

  Scenario: Invalid options
    Given the plugin UseJwtBearer with the authority http://login.example.com and the algorithm HS256
    And the controller AccountController
    When the app is built
    Then it is refused with 3 problems
    And a problem names Authority, http://login.example.com, must use https
    And a problem names Algorithms, HS256, shared secret
    And a problem names Audience, null
