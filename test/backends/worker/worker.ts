import { makeApp, type AppEnv } from '../../server/kit/app.js';

let known: { readonly env: AppEnv; readonly handle: ReturnType<typeof makeApp> } | undefined;

/** The backend of the suite as a Worker: its settings are bindings. */
export default {
  fetch(request: Request, env: AppEnv): Promise<Response> {
    if (known?.env !== env) known = { env, handle: makeApp(env, (line) => console.log(line)) };
    return known.handle(request);
  },
};
