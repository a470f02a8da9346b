Feature: CORS
  The CORS policy determines which pages of other origins can call the function from a browser. All responses carry the headers,
  including errors, so that script in the page can read them.

  @every-source
  Scenario: By default, pages of every origin can call the function
    Given the controller CatalogController
    And the plugin UseCors
    When GET /catalog arrives
    Then the body is "catalog"
    And the header Access-Control-Allow-Origin is *
    And the header Access-Control-Allow-Headers is Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key
    And the header Vary is absent

  @every-source
  Scenario Outline: A single origin is named regardless of the request
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option      | value                   |
      | AllowOrigin | https://www.example.com |
    When GET /catalog arrives with the header Origin: <origin>
    Then the header Access-Control-Allow-Origin is https://www.example.com
    And the header Vary is absent

    Examples:
      | origin                  |
      | https://www.example.com |
      | https://other.example   |

  @every-source
  Scenario: With several origins, the origin of the request is named
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                          |
      | AllowOrigins | https://www.example.com, http://localhost:3000 |
    When GET /catalog arrives with the header Origin: http://localhost:3000
    Then the header Access-Control-Allow-Origin is http://localhost:3000
    And the header Vary is Origin

  @every-source
  Scenario Outline: Another origin receives the response without the headers, so that its browser blocks it
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                          |
      | AllowOrigins | https://www.example.com, http://localhost:3000 |
    When GET /catalog arrives with the header Origin: <origin>
    Then the status is 200
    And no CORS header is there
    And the header Vary is Origin

    Examples:
      | origin                               |
      | https://evil.example                 |
      | https://www.example.com.evil.example |
      | http://www.example.com               |
      | http://localhost                     |
      | null                                 |

  @every-source
  Scenario: A function can determine whether an origin is allowed
    Given the controller CatalogController
    And the plugin UseCors with a function that allows the subdomains of example.com
    When GET /catalog arrives with the header Origin: https://tenant-7.example.com
    Then the header Access-Control-Allow-Origin is https://tenant-7.example.com
    And the header Vary is Origin

  @every-source
  Scenario: The policy sets headers and credentials
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option           | value                   |
      | AllowOrigin      | https://www.example.com |
      | AllowHeaders     | X-Trace, content-type   |
      | ExposeHeaders    | X-Total, X-Next         |
      | AllowCredentials | true                    |
    When GET /catalog arrives
    Then the header Access-Control-Allow-Headers is Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key,X-Trace
    And the header Access-Control-Expose-Headers is X-Total,X-Next
    And the header Access-Control-Allow-Credentials is true

  @every-source
  Scenario Outline: Errors carry the headers, too
    Given the controller FailingController
    And the controller CachedController
    And the plugin UseCors
    When GET <path> arrives
    Then the status is <status>
    And the header Access-Control-Allow-Origin is *

    Examples:
      | path           | status |
      | /failing       | 500    |
      | /failing-later | 500    |
      | /cached/nobody | 404    |
      | /nowhere       | 404    |

  @every-source
  Scenario: The policy takes precedence over the response's own headers
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                |
      | AllowOrigins | https://a.example, https://b.example |
    When GET /foreign-catalog arrives with the header Origin: https://b.example
    Then the header Access-Control-Allow-Origin is https://b.example
    And the header Vary is Accept-Language, Origin

  @every-source
  Scenario: Vary: * is unchanged
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                |
      | AllowOrigins | https://a.example, https://b.example |
    When GET /personal-catalog arrives with the header Origin: https://b.example
    Then the header Access-Control-Allow-Origin is https://b.example
    And the header Vary is *

  @every-source
  Scenario Outline: A preflight response lists the methods of the path
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option | value   |
      | MaxAge | 0:05:00 |
    When OPTIONS <path> arrives
    Then the status is 204
    And the body is empty
    And the header Content-Type is absent
    And the header Access-Control-Allow-Origin is *
    And the header Access-Control-Allow-Methods is <methods>
    And the header Access-Control-Max-Age is 300

    Examples:
      | path             | methods         |
      | /catalog         | GET,OPTIONS,PUT |
      | /catalog/        | GET,OPTIONS,PUT |
      | /foreign-catalog | GET,OPTIONS     |

  @every-source
  Scenario: A preflight response allows a path without a route, so that the page can read the 404
    Given the controller CatalogController
    And the plugin UseCors
    When OPTIONS /nowhere arrives
    Then the status is 204
    And the header Access-Control-Allow-Methods is GET,OPTIONS,PUT

  @every-source
  Scenario: A preflight request from an origin that is not allowed
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                |
      | AllowOrigins | https://a.example, https://b.example |
    When OPTIONS /catalog arrives with the header Origin: https://evil.example
    Then the status is 204
    And no CORS header is there

  @every-source
  Scenario: A route for OPTIONS takes precedence
    Given the controller CatalogController
    And OPTIONS /catalog is mapped to "mine"
    And the plugin UseCors
    When OPTIONS /catalog arrives
    Then the status is 200
    And the body is "mine"
    And the header Access-Control-Allow-Origin is *
    And the header Access-Control-Allow-Methods is absent

  @every-source
  Scenario Outline: The plugin handles preflight requests for a route for any method, which stands for the usual methods
    Given the routes
      | methods | template |
      | ANY     | /any     |
      | TRACE   | /any     |
      | ANY     | /own     |
      | OPTIONS | /own     |
      | LINK    | /else    |
    And the plugin UseCors
    When OPTIONS <path> arrives
    Then the status is <status>
    And the header Access-Control-Allow-Origin is *
    And the header Access-Control-Allow-Methods is <methods>

    Examples:
      | path     | status | methods                                             |
      | /any     | 204    | DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT,TRACE        |
      | /else    | 204    | LINK,OPTIONS                                        |
      | /nowhere | 204    | DELETE,GET,HEAD,LINK,OPTIONS,PATCH,POST,PUT,TRACE   |
      | /own     | 200    | absent                                              |

  @every-source
  Scenario: A route for any method without CORS handles OPTIONS itself
    Given the controller InternalDocumentsController
    And the plugin UseCors
    When OPTIONS /internal-documents arrives
    Then the status is 200
    And the body is "OPTIONS of any"
    And no CORS header is there

  @every-source
  Scenario: The plugin still handles preflight requests for other routes
    Given the controller InternalDocumentsController
    And GET /internal-documents is mapped to "public"
    And the plugin UseCors
    When OPTIONS /internal-documents arrives with the header Access-Control-Request-Method: GET
    Then the status is 204
    And the header Access-Control-Allow-Methods is GET,HEAD,OPTIONS

  Scenario: Exception handlers are not called for preflight requests
    Given the controller CatalogController
    And OnNotFound answers 418 with "not found"
    And the plugin UseCors
    When OPTIONS /nowhere arrives
    Then the status is 204

  @every-source
  Scenario Outline: [DisableCors] disables CORS for an action
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                |
      | AllowOrigins | https://a.example, https://b.example |
    When <request> arrives with the header Origin: https://a.example
    Then the status is 200
    And no CORS header is there
    And the header Vary is absent

    Examples:
      | request       |
      | GET /stock    |
      | POST /catalog |

  Scenario: With adds the attribute to a mapped route
    Given GET /stock is mapped to "stock" with [DisableCors]
    And the plugin UseCors
    When GET /stock arrives
    Then the body is "stock"
    And no CORS header is there

  @every-source
  Scenario Outline: A preflight response for such an action allows nothing
    Given the controller CatalogController
    And the plugin UseCors
    When OPTIONS <path> arrives with the header Access-Control-Request-Method: <method>
    Then the status is 204
    And no CORS header is there

    Examples:
      | path     | method |
      | /stock   | GET    |
      | /catalog | POST   |

  @every-source
  Scenario Outline: Invalid origins are never echoed
    Given the controller CatalogController
    And the plugin UseCors with the options
      | option       | value                                |
      | AllowOrigins | https://a.example, https://b.example |
    When GET /catalog arrives with the raw header Origin: <origin>
    Then the status is 200
    And no CORS header is there
    And no header has a control character

    Examples:
      | origin                                     |
      | null                                       |
      | https://a.example\\r\\nSet-Cookie: admin=1 |
      | https://a.example\\n                       |
      | https://a.example https://b.example        |

  @every-source
  Scenario: An origin of 8 KB is not echoed
    Given the controller CatalogController
    And the plugin UseCors with a function that allows the subdomains of example
    When GET /catalog arrives with an Origin of 8192 characters
    Then the status is 200
    And no CORS header is there

  Scenario Outline: Invalid options are reported with a fix
    Given the plugin UseCors with the options
      | option   | value   |
      | <option> | <value> |
    When the app is built
    Then it is refused with 1 problem
    And a problem names <option>, <cure>

    Examples:
      | option           | value                 | cure                      |
      | AllowOrigin      |                       | https://www.example.com   |
      | AllowOrigin      | https://a.example/    | write 'https://a.example' |
      | AllowOrigin      | https://a.example/app | write 'https://a.example' |
      | AllowOrigin      | HTTPS://A.example:443 | write 'https://a.example' |
      | AllowOrigin      | a.example             | scheme                    |
      | AllowOrigin      | https://*.example.com | IsOriginAllowed           |
      | AllowOrigins     | https://a.example, *  | set AllowOrigin to '*'    |
      | AllowCredentials | true                  | list the origins          |
      | MaxAge           | -0:00:01              | set zero or more          |
      | AllowHeaders     | X Trace               | 'X Trace'                 |
      | ExposeHeaders    | X-Total:              | 'X-Total:'                |

  Scenario: Two settings of the allowed origins are reported
    Given the plugin UseCors with the options
      | option       | value             |
      | AllowOrigin  | https://a.example |
      | AllowOrigins | https://b.example |
    When the app is built
    Then it is refused with 1 problem
    And a problem names AllowOrigin, AllowOrigins, keep one
