// The application with the sample pilot on one port, for the benches that run beside an extracted jar.
import { signIn as signInAt, start as launch, stop, tokenOf } from './visitor.mjs';

export const [java, work] = process.argv.slice(2);
export const origin = 'http://127.0.0.1:18080';
export { stop };

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export const start = (options) => launch(java, options, { origin, data: `${work}/data` });

export const signIn = (who) => signInAt(origin, who);

/** A token of the sample's researcher. */
export const token = () => tokenOf(origin, 'researcher');
