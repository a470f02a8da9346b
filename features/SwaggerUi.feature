@changes-the-environment
Feature: Swagger UI
  A page that shows the app's OpenAPI document and calls its operations. It loads nothing from other sites. By default, it is not
  served in Lambda.

  @every-source
  Scenario Outline: The page is served with and without a trailing slash
    Given the plugin UseSwaggerUi("/swagger")
    When GET <path> arrives
    Then the status is 200
    And the header Content-Type is text/html; charset=utf-8
    And the header Cache-Control is no-cache
    And the decoded body names <!DOCTYPE html>, <script>, <document>

    Examples:
      | path                | script                                         | document                          |
      | /swagger            | src="./swagger/5.35.0/swagger-ui-bundle.js"    | data-document="./openapi.json"    |
      | /swagger/           | src="./5.35.0/swagger-ui-bundle.js"            | data-document="../openapi.json"   |
      | /swagger/index.html | src="./5.35.0/swagger-ui-bundle.js"            | data-document="../openapi.json"   |

  @every-source
  Scenario: The page shows the document that the options name
    Given the plugin UseSwaggerUi("/docs/ui") with the options
      | option       | value              |
      | DocumentPath | /docs/openapi.yaml |
    When GET /docs/ui arrives
    Then the decoded body names src="./ui/initializer.js", data-document="../docs/openapi.yaml"

  @every-source
  Scenario: The Content-Security-Policy blocks other origins
    Given the plugin UseSwaggerUi("/swagger")
    When GET /swagger arrives
    Then the header Content-Security-Policy is default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
    And the header X-Content-Type-Options is nosniff

  @every-source
  Scenario: The page can call the origins that the options name
    Given the plugin UseSwaggerUi("/swagger") with the options
      | option         | value                                            |
      | ConnectOrigins | https://api.example.com, https://login.example.com |
    When GET /swagger arrives
    Then the header Content-Security-Policy is default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https://api.example.com https://login.example.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'

  @every-source
  Scenario Outline: The files are sent compressed and cached for a year
    Given the plugin UseSwaggerUi("/swagger")
    When GET /swagger/5.35.0/<file> arrives with the header Accept-Encoding: <accepted>
    Then the status is 200
    And the header Content-Encoding is <coding>
    And the header Vary is Accept-Encoding
    And the header Cache-Control is public, max-age=31536000, immutable
    And the response is base64

    Examples:
      | file                 | accepted          | coding |
      | swagger-ui-bundle.js | gzip, deflate, br | br     |
      | swagger-ui-bundle.js | gzip              | gzip   |
      | swagger-ui.css       | gzip, deflate, br | br     |
      | swagger-ui.css       | gzip              | gzip   |

  @every-source
  Scenario: A client that accepts no compression receives the style sheet as text
    Given the plugin UseSwaggerUi("/swagger")
    When GET /swagger/5.35.0/swagger-ui.css arrives with the header Accept-Encoding: identity
    Then the status is 200
    And the body is not compressed
    And the response is not base64
    And the decoded body names .swagger-ui

  @every-source
  Scenario: The script is never sent uncompressed, because it is larger than the response of a load balancer
    Given the plugin UseSwaggerUi("/swagger")
    When GET /swagger/5.35.0/swagger-ui-bundle.js arrives with the header Accept-Encoding: identity
    Then the status is 406

  @every-source
  Scenario: A client that has the page receives 304
    Given the plugin UseSwaggerUi("/swagger")
    When GET /swagger arrives with the header If-None-Match: *
    Then the status is 304
    And the body is empty
    And the header Cache-Control is no-cache

  @every-source
  Scenario: HEAD returns no body
    Given the plugin UseSwaggerUi("/swagger")
    When HEAD /swagger arrives
    Then the status is 200
    And the body is empty
    And the header Content-Type is text/html; charset=utf-8

  @every-source
  Scenario Outline: All other requests reach the app
    Given the controller HelloController
    And the plugin UseSwaggerUi("/swagger")
    When <request> arrives
    Then the status is <status>
    And the header Content-Security-Policy is absent

    Examples:
      | request             | status |
      | GET /hello/lessa    | 200    |
      | GET /swagger/x.js   | 404    |
      | GET /swaggers       | 404    |
      | POST /swagger       | 404    |

  Scenario Outline: In Lambda, the page is served only if it is public
    Given the environment variable AWS_LAMBDA_FUNCTION_NAME is "orders"
    And the plugin UseSwaggerUi("/swagger") with the options
      | option   | value    |
      | IsPublic | <public> |
    When GET /swagger arrives
    Then the status is <status>

    Examples:
      | public | status |
      | false  | 404    |
      | true   | 200    |

  Scenario Outline: An invalid path of the page is reported
    Given the plugin UseSwaggerUi("<path>")
    When the app is built
    Then it is refused with 1 problem
    And a problem names the path of the page is '<path>', <cure>

    Examples:
      | path         | cure                         |
      | swagger      | starts with a slash          |
      | /            | at least one segment         |
      | /swagger/    | doesn't end with a slash     |
      | /a//b        | without empty segments       |
      | /{name}      | letters, digits              |

  Scenario Outline: Invalid options are reported with a fix
    Given the plugin UseSwaggerUi("/swagger") with the options
      | option   | value   |
      | <option> | <value> |
    When the app is built
    Then it is refused with 1 problem
    And a problem names <option>, '<value>', <cure>

    Examples:
      | option         | value                     | cure                            |
      | DocumentPath   | openapi.json              | starts with a slash             |
      | DocumentPath   | /openapi.json?v=1         | letters, digits                 |
      | DocumentPath   | /swagger/openapi.json     | set a path outside the page     |
      | ConnectOrigins | https://api.example.com/  | a scheme, a host                |
      | ConnectOrigins | *                         | a scheme, a host                |

  Scenario: A second call is reported
    Given the plugin UseSwaggerUi("/swagger")
    And the plugin UseSwaggerUi("/docs")
    When the app is built
    Then it is refused with 1 problem
    And a problem names UseSwaggerUi is called twice, keep one call

  Scenario: A route with the path of the page is reported
    Given the plugin UseSwaggerUi("/swagger")
    And GET /swagger is mapped to "mine"
    When the app is built
    Then it is refused with 1 problem
    And a problem names has the path of the page, change the route

  Scenario: The page shows the document of the OpenAPI plugin
    Given the controller HelloController
    And the plugin UseOpenApi
    And the plugin UseSwaggerUi("/swagger")
    When GET /openapi.json arrives
    Then the status is 200
    And the decoded body names "/hello/{name}"
