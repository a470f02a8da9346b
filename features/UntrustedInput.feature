Feature: Untrusted input
  What a client sends reaches no header and no line of the log raw.

  Scenario Outline: A header with control characters cannot be passed on
    Given the controller ReflectingController
    When GET /reflection arrives with the raw header X-Name: <sent>
    Then the header Set-Cookie is absent
    And no header has a control character

    Examples:
      | sent                           |
      | lessa\\r\\nSet-Cookie: admin=1 |
      | lessa\\nSet-Cookie: admin=1    |
      | lessa\\0                       |

  Scenario Outline: A header with a character that would be a line break in Latin-1 cannot be passed on
    Given the controller ReflectingController
    When GET /reflection arrives with the raw header X-Name: <sent>
    Then the status is 500
    And the header X-Name is absent

    Examples:
      | sent                              |
      | lessa\\u010d\\u010aSet-Cookie: a=1 |
      | lessa\\u560d\\u560aSet-Cookie: a=1 |
      | lessa\\u0085Set-Cookie: a=1        |
      | lessa\\u0100                       |

  @every-source
  Scenario: Other characters beyond ASCII are passed on
    Given the controller ReflectingController
    When GET /reflection arrives with the header X-Name: Łódź
    Then the status is 200
    And the header X-Name is Łódź

  @every-source
  Scenario: A path with line breaks is one line of the log
    Given the controller ReflectingController
    When GET /failures/lessa%0D%0AERROR%20all%20is%20lost arrives
    Then the status is 500
    And no entry of the log has a line that begins with "ERROR all is lost"

  @every-source
  Scenario: A message with line breaks passes for no other entry of the log
    Given the controller ReflectingController
    When GET /failures/lessa%0D%0AERROR%20all%20is%20lost%0A%20%20%20at%20Forged.Frame() arrives
    Then the log has an error with "nobody knows lessa"
    And no entry of the log has a line that begins with "ERROR all is lost"
    And no entry of the log has a line that begins with "   at Forged"

  @every-source
  Scenario: Scopes are in the log, and pass for no other entry
    Given the controller ScopedController
    When GET /scoped/lessa%0AERROR%20all%20is%20lost arrives
    Then the log has the information " => Visit of lessa\u000aERROR all is lost: hello"
    And no entry of the log has a line that begins with "ERROR all is lost"

  @every-source
  Scenario: A redirect to what the client says stays one header
    Given the controller ReflectingController
    When GET /redirection?to=/next%0D%0ASet-Cookie:%20admin=1 arrives
    Then the header Set-Cookie is absent
    And no header has a control character
