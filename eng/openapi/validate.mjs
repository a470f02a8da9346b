// node validate.mjs <parser|schema> <document>: prints "valid", or what is wrong.
import { Validator } from "@seriousme/openapi-schema-validator";
import SwaggerParser from "@apidevtools/swagger-parser";

const [validator, file] = process.argv.slice(2);

async function findProblem() {
  if (validator === "schema") {
    const result = await new Validator().validate(file);
    return result.valid ? null : JSON.stringify(result.errors);
  }

  try {
    await SwaggerParser.validate(file);
    return null;
  } catch (error) {
    return String(error);
  }
}

console.log(await findProblem() ?? "valid");
