Feature: Concurrency
  A resolver keeps no data of a request, so any number of requests can run concurrently.

  Scenario: Each of many concurrent requests receives its own response
    Given the controller EchoController
    When 32 clients ask for GET /hello/{client}?greeting={client} at once
    Then each client gets its own name and greeting
