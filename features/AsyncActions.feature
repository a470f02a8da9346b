Feature: Asynchronous actions
  An action can return a Task or a ValueTask. The suffix Async in its name is not part of the resource.

  @every-source
  Scenario Outline: The awaited result is the response
    Given the controller AwaitedController
    When GET <path> arrives
    Then the status is 200
    And the JSON is {"message": "awaited"}

    Examples:
      | path        |
      | /task       |
      | /value-task |

  @every-source
  Scenario Outline: A task without a result returns 204
    Given the controller AwaitedController
    When DELETE <path> arrives
    Then the status is 204
    And the body is empty

    Examples:
      | path        |
      | /task       |
      | /value-task |

  @every-source
  Scenario: Asynchronous items are an array
    Given the controller AwaitedController
    When GET /items arrives
    Then the status is 200
    And the JSON is [{"message": "first"}, {"message": "second"}]
