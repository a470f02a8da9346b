Feature: The order of plugins
  Each plugin has a fixed position in the pipeline: the order in which plugins are added does not matter.

  @every-source
  Scenario Outline: An exception page is compressed and has CORS headers, regardless of the order of the plugins
    Given the controller FailingController
    And the plugins in the order <order>
    And the client sends the header Origin: https://b.example
    When GET /failing-later arrives with the header Accept-Encoding: gzip
    Then the status is 500
    And the header Content-Encoding is gzip
    And the decoded body names System.InvalidOperationException: the password is swordfish
    And the header Access-Control-Allow-Origin is https://b.example
    And the header Vary is Accept-Encoding, Origin
    And the log has a debug entry with "Access-Control-Allow-Origin"
    And the log has a debug entry with "(gzip,"

    Examples:
      | order                             |
      | UseCors, UseCompression, UseDebug |
      | UseCors, UseDebug, UseCompression |
      | UseCompression, UseCors, UseDebug |
      | UseCompression, UseDebug, UseCors |
      | UseDebug, UseCors, UseCompression |
      | UseDebug, UseCompression, UseCors |

  @every-source
  Scenario Outline: The CORS plugin handles preflight requests
    Given the controller FailingController
    And the plugins in the order <order>
    When OPTIONS /failing arrives with the header Origin: https://a.example
    Then the status is 204
    And the header Access-Control-Allow-Origin is https://a.example
    And the header Access-Control-Allow-Methods is GET,OPTIONS
    And the header Vary is Origin

    Examples:
      | order                             |
      | UseCors, UseCompression, UseDebug |
      | UseCors, UseDebug, UseCompression |
      | UseCompression, UseCors, UseDebug |
      | UseCompression, UseDebug, UseCors |
      | UseDebug, UseCors, UseCompression |
      | UseDebug, UseCompression, UseCors |

  @every-source
  Scenario Outline: Your own behaviors run inside all plugins
    Given the controller HelloController
    And <first>
    And <second>
    When GET /hello/lessa arrives with the header Accept-Encoding: gzip
    Then the header X-Own is 1
    And the header Vary is Accept-Encoding, Origin

    Examples:
      | first                                            | second                                           |
      | a behavior that adds the header X-Own: 1        | the plugins in the order UseCors, UseCompression |
      | the plugins in the order UseCors, UseCompression | a behavior that adds the header X-Own: 1        |
