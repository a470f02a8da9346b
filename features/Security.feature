Feature: Security
  Clients can't choose who they are, and secrets don't reach the log.

  Scenario Outline: No header identifies the client
    Given the controller WhoController
    And the function is behind an ALB
    When GET /whoami arrives with the header <header>
    Then the JSON is {"type": null, "isAuthenticated": false, "name": null}

    Examples:
      | header                                                                |
      | Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.       |
      | Authorization: Basic YWRtaW46YWRtaW4=                                 |
      | x-amzn-oidc-identity: admin                                           |
      | x-amzn-oidc-data: eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.           |
      | X-Forwarded-User: admin                                               |
      | X-Amzn-Request-Context: {"authorizer":{"claims":{"sub":"admin"}}}     |

  @every-source
  Scenario: The log of a failing request has no header
    Given the controller FailingController
    And the client sends the header Authorization: Bearer swordfish-token
    And the client sends the header Cookie: session=swordfish-session
    When GET /failing-later arrives
    Then the status is 500
    And the log nowhere says "swordfish-"

  @every-source
  Scenario: Debug mode hides tokens and cookies
    Given the controller HelloController
    And the plugin UseDebug(true)
    And the client sends the header Authorization: Bearer swordfish-token
    And the client sends the header Cookie: session=swordfish-session
    When GET /hello/lessa arrives
    Then the log nowhere says "swordfish-"
