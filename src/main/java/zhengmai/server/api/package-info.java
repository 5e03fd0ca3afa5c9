/**
 * The JSON interface under {@code /api}, by which the workbench reads; described at {@code
 * /api/openapi.json}. Only GET and HEAD.
 */
@NullMarked
package zhengmai.server.api;

import org.jspecify.annotations.NullMarked;
