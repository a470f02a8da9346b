// Calls the API of tests/TortureApi with types that openapi-typescript made of its document. Prints a line for each call.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Schemas = components["schemas"];

const client = createClient<paths>({ baseUrl: process.argv[2]! });

function print(call: string, status: number, value: unknown): void {
  console.log(`${call}: ${status} ${JSON.stringify(value)}`);
}

const found = await client.GET("/orders/{id}", { params: { path: { id: 7 }, query: { currency: "CHF" } } });
print("an order", found.response.status, found.data?.lines.map(line => `${line.quantity * line.price} ${found.data.currency}`));

const missing = await client.GET("/orders/{id}", { params: { path: { id: 404 } } });
const notFound: Schemas["ErrorBody"] | undefined = missing.error;
print("no order", missing.response.status, notFound?.message);

const listed = await client.GET("/orders", { params: { query: { state: ["Paid", "Shipped"], limit: 5 } } });
print("orders", listed.response.status, listed.data?.map(order => order.state));

const placed = await client.POST("/orders", { body: { lines: [{ item: "tea", quantity: 2, price: 4.5 }] } });
print("a placed order", placed.response.status, placed.data?.lines[0]?.item);

// @ts-expect-error: the document requires lines, and a quantity is a number.
const refused = await client.POST("/orders", { body: { lines: [{ item: "tea", quantity: "two", price: 4.5 }] } });
const error: Schemas["ErrorBody"] | undefined = refused.error;
print("a refused order", refused.response.status, error?.statusCode);

const deleted = await client.DELETE("/orders/{id}", { params: { path: { id: 7 } } });
print("a deleted order", deleted.response.status, deleted.data ?? null);

const cat: Schemas["Animal"] = { kind: "cat", name: "Tom", lives: 9, friend: { kind: "dog", name: "Rex", barks: true } };
const animal = await client.POST("/bodies/animals", { body: cat });
print("an animal", animal.response.status, animal.data?.kind === "cat" ? animal.data.friend : animal.data?.barks);

// @ts-expect-error: a dog has no lives.
const noAnimal: Schemas["Animal"] = { kind: "dog", name: "Rex", lives: 1 };

const tree: Schemas["Tree"] = { name: "a", children: [{ name: "b", children: [] }], named: { c: { name: "c", children: [] } } };
const sameTree = await client.POST("/bodies/trees", { body: tree });
print("a tree", sameTree.response.status, [sameTree.data?.children[0]?.name, sameTree.data?.named?.["c"]?.name]);

const address = await client.POST("/bodies/addresses", { body: { street: "Main Street", door: null } });
print("two types of one name", address.response.status, address.data?.country);

const shapes = await client.POST("/bodies/shapes", {
  body: {
    text: "a", needed: 1, state: "Paid", money: { amount: 1.5, currency: "EUR" }, numbers: [1, 2], prices: { a: { amount: 1, currency: "EUR" }, b: null }, id: "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
    date: "2026-01-31", bytes: "AQID", animals: [cat], "x-renamed": 5,
  },
});
print("shapes", shapes.response.status, [shapes.data?.state, shapes.data?.money?.amount, shapes.data?.prices?.["b"], shapes.data?.date, shapes.data?.bytes, shapes.data?.["x-renamed"], shapes.data?.readOnly]);

const text = await client.GET("/results/text", { parseAs: "text" });
print("text", text.response.status, text.data);

const sources = await client.GET("/parameters/sources/{id}", { params: { path: { id: "a b&c" }, header: { "X-Trace": "t" }, query: { "page-size": 5 } }, parseAs: "text" });
print("parameters", sources.response.status, sources.data);
