Feature: Concurrency
  A resolver keeps nothing of a request: any number run at once.

  Scenario: Of many requests at once, each gets its own answer
    Given the controller EchoController
    When 32 clients ask for GET /hello/{client}?greeting={client} at once
    Then each client gets its own name and greeting
