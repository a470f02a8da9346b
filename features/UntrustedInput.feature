Feature: Untrusted input
  Client input never reaches a header or a line of the log without encoding.

  Scenario Outline: A header value with control characters is rejected
    Given the controller ReflectingController
    When GET /reflection arrives with the raw header X-Name: <sent>
    Then the header Set-Cookie is absent
    And no header has a control character

    Examples:
      | sent                           |
      | lessa\\r\\nSet-Cookie: admin=1 |
      | lessa\\nSet-Cookie: admin=1    |
      | lessa\\0                       |

  Scenario Outline: A header value with a character that would be a line break in Latin-1 is rejected
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
  Scenario: Other non-ASCII characters are allowed
    Given the controller ReflectingController
    When GET /reflection arrives with the header X-Name: Łódź
    Then the status is 200
    And the header X-Name is Łódź

  @every-source
  Scenario: A path with line breaks is logged on one line
    Given the controller ReflectingController
    When GET /failures/lessa%0D%0AERROR%20all%20is%20lost arrives
    Then the status is 500
    And no entry of the log has a line that begins with "ERROR all is lost"

  @every-source
  Scenario: A message with line breaks cannot forge a log entry
    Given the controller ReflectingController
    When GET /failures/lessa%0D%0AERROR%20all%20is%20lost%0A%20%20%20at%20Forged.Frame() arrives
    Then the log has an error with "nobody knows lessa"
    And no entry of the log has a line that begins with "ERROR all is lost"
    And no entry of the log has a line that begins with "   at Forged"

  @every-source
  Scenario: Scopes are logged and cannot forge a log entry
    Given the controller ScopedController
    When GET /scoped/lessa%0AERROR%20all%20is%20lost arrives
    Then the log has the information " => Visit of lessa\u000aERROR all is lost: hello"
    And no entry of the log has a line that begins with "ERROR all is lost"

  @every-source
  Scenario: A redirect to client input is a single header
    Given the controller ReflectingController
    When GET /redirection?to=/next%0D%0ASet-Cookie:%20admin=1 arrives
    Then the header Set-Cookie is absent
    And no header has a control character
