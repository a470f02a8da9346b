// Calls the API of tests/TortureApi with a client that Kiota made of its document. Prints a line for each call.
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Torture;
using Torture.Models;

using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = args[0] };
var client = new TortureClient(adapter);

var found = await client.Orders[7].GetAsync(request => request.QueryParameters.Currency = "CHF");
Console.WriteLine($"an order: {found!.Lines!.Sum(line => line.Quantity * line.Price)} {found.Currency} {found.State}");

try
{
    await client.Orders[404].GetAsync();
}
catch (ErrorBody exception)
{
    Console.WriteLine($"no order: {exception.StatusCode} {exception.MessageEscaped}");
}

var placed = await client.Orders.PostAsync(new NewOrder { Lines = [new Line { Item = "tea", Quantity = 2, Price = 4.5m }] });
Console.WriteLine($"a placed order: {placed!.Lines!.Single().Item}");

await client.Orders[7].DeleteAsync();
Console.WriteLine("a deleted order");

var address = await client.Bodies.Addresses.PostAsync(new ShippingAddress { Street = "Main Street" });
Console.WriteLine($"two types of one name: {address!.Country}");

var tree = await client.Bodies.Trees.PostAsync(new Tree { Name = "a", Children = [new Tree { Name = "b", Children = [] }] });
Console.WriteLine($"a tree: {tree!.Children!.Single().Name}");

var text = await client.Results.Text.GetAsync();
Console.WriteLine($"text: {text}");
