import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { CONTRACT_FILE } from '../../demo/local-cloud/api/contract.js';

type Json = Readonly<Record<string, unknown>>;

/** A schema of the contract, as far as tests read it. */
export interface Schema extends Json {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** A place in a path or a query. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly $ref?: string;
  readonly content?: { readonly 'application/json': { readonly schema: Schema } };
}

/** One call of the contract. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** A request that a contract is held to. A body that is a text is sent as it is. */
export interface CheckedRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What came back, after it was found to be what the contract says. */
export interface CheckedAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  /** `undefined` where there is none. */
  readonly body: T;
}

/** The contract of the API: what it says, and whether requests and answers are what it says. */
export class Contract {
  readonly document = JSON.parse(readFileSync(CONTRACT_FILE, 'utf8')) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: Readonly<Record<string, Readonly<Record<string, Content & Schema>>>>;
  };
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  /** Every call, with its method in capitals. */
  get operations(): readonly { path: string; method: string; operation: Operation }[] {
    return Object.entries(this.document.paths).flatMap(([path, calls]) =>
      Object.entries(calls).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );
  }

  /** Follows a reference, where there is one. */
  resolve<T extends { readonly $ref?: string }>(part: T): T {
    const [, section = '', name = ''] = /^#\/components\/(\w+)\/(\w+)$/.exec(part.$ref ?? '') ?? [];
    return (part.$ref === undefined ? part : this.document.components[section]?.[name]) as T;
  }

  /**
   * Sends a request to the server and holds it to the contract: the call and the status are described, the answer is as
   * described, and a request that was accepted is one that the contract allows.
   *
   * @throws {Error} which says what is not so, without what was sent or answered
   */
  async send<T>(origin: string, target: string, request: CheckedRequest = {}): Promise<CheckedAnswer<T>> {
    const { method = 'GET', headers = {}, body } = request;
    const [path = '', query = ''] = target.split('?');
    const operation = this.#find(method, path);
    // Each on a connection of its own: one that is kept may be closed by the server in the moment in which it is used again.
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(origin + target, {
      method,
      headers: { connection: 'close', ...json, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status } = response;
    const call = `${method} ${operation.operationId} ${status}`;
    const described = operation.responses[status] ?? operation.responses[`${Math.floor(status / 100)}XX`];
    if (!described) throw new Error(`${call}: the status is not described`);
    const schema = this.resolve(described).content?.['application/json'].schema;
    const answer = this.#read(call, response, text);
    if (schema) this.#hold(`${call}: the answer`, schema, answer);
    else if (text !== '') throw new Error(`${call}: there is a body, and none is described`);
    if (response.ok) this.#holdRequest(call, operation, body, query);
    return { status, headers: response.headers, body: answer as T };
  }

  #find(method: string, path: string): Operation {
    const paths = Object.keys(this.document.paths).filter((template) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`).test(path),
    );
    const operation = this.document.paths[paths[0] ?? '']?.[method.toLowerCase()];
    if (!operation) throw new Error(`${method} ${path}: the call is not described`);
    return operation;
  }

  #read(call: string, { headers }: Response, text: string): unknown {
    if (text === '') return undefined;
    const type = headers.get('content-type');
    if (type !== 'application/json') throw new Error(`${call}: the content type is ${type}`);
    return JSON.parse(text);
  }

  #holdRequest(
    call: string,
    { requestBody, parameters = [] }: Operation,
    body: unknown,
    query: string,
  ): void {
    const schema = requestBody?.content?.['application/json'].schema;
    if (schema) {
      this.#hold(`${call}: the request`, schema, typeof body === 'string' ? JSON.parse(body) : body);
    }
    for (const [name, text] of new URLSearchParams(query)) {
      const parameter = parameters.find((known) => known.in === 'query' && known.name === name);
      if (!parameter || text === '') continue;
      const isNumber = ['integer', 'number'].includes(String(parameter.schema.type));
      this.#hold(`${call}: the query's ${name}`, parameter.schema, isNumber ? Number(text) : text);
    }
  }

  #hold(what: string, schema: Schema, value: unknown): void {
    const key = JSON.stringify(schema);
    const known = this.#validators.get(key);
    const validate = known ?? this.#ajv.compile({ ...schema, components: this.document.components });
    this.#validators.set(key, validate);
    if (validate(value)) return;
    const issues = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`${what} is not as described: ${issues?.join(', ')}`);
  }
}
