Feature: Asynchronous actions
  An action may return a Task or a ValueTask; Async at the end of its name is no part of the resource.

  @every-source
  Scenario Outline: What is awaited is the answer
    Given the controller AwaitedController
    When GET <path> arrives
    Then the status is 200
    And the JSON is {"message": "awaited"}

    Examples:
      | path        |
      | /task       |
      | /value-task |

  @every-source
  Scenario Outline: Nothing to await for but the end
    Given the controller AwaitedController
    When DELETE <path> arrives
    Then the status is 204
    And the body is empty

    Examples:
      | path        |
      | /task       |
      | /value-task |

  @every-source
  Scenario: Items that come one by one are an array
    Given the controller AwaitedController
    When GET /items arrives
    Then the status is 200
    And the JSON is [{"message": "first"}, {"message": "second"}]
