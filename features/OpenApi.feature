Feature: OpenAPI
  An app describes its routes as an OpenAPI document, which it serves on a developer's machine.

  Background:
    Given GET /hello/{name} is mapped to "hello"
    And the plugin UseOpenApi

  @every-source
  Scenario: The document is served as JSON
    When GET /openapi.json arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the document describes GET /hello/{name}

  @every-source
  Scenario: The document is served as YAML
    When GET /openapi.yaml arrives
    Then the status is 200
    And the header Content-Type is application/yaml

  @every-source
  Scenario: A client that has the document does not get it again
    When GET /openapi.json arrives with the header If-None-Match: *
    Then the status is 304

  @every-source
  Scenario: The document is not a route of its own
    When POST /openapi.json arrives
    Then the status is 404

  Scenario: An action can be left out
    Given GET /internal is mapped to "internal" with [ExcludeFromDescription]
    When GET /openapi.json arrives
    Then the document does not describe /internal

  Scenario: An operation ID can be set
    Given GET /named is mapped to "named" with the operation ID findNamed
    When GET /openapi.json arrives
    Then the document describes GET /named as findNamed

  Scenario: The responses to invalid requests are described
    Given the plugin UseValidation
    And the controller ReservationsController
    When GET /openapi.json arrives
    Then the document lists the responses 200, 400, 422 of POST /reservations
    And the document lists the responses 200, 400 of PUT /reservations
    And the response 422 of POST /reservations is described as application/json

  Scenario: Errors are described as problem details
    Given the plugin UseValidation
    And the option UseProblemDetails
    And the controller ReservationsController
    When GET /openapi.json arrives
    Then the response 400 of POST /reservations is described as application/problem+json
    And the response 422 of POST /reservations is described as application/problem+json

  Scenario: Invalid options are reported when the app is built
    Given the plugin UseOpenApi with an empty title
    When the app is built
    Then it is refused with 2 problems
    And a problem names OpenAPI: Title is empty
