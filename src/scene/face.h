/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * AlliesFace:
 * @ALLIES_FACE_REGULAR: text
 * @ALLIES_FACE_BOLD: titles and figures that matter
 * @ALLIES_N_FACES: how many there are
 *
 * The faces of the one font that a scene is set in.
 */
typedef enum
{
  ALLIES_FACE_REGULAR,
  ALLIES_FACE_BOLD,
  ALLIES_N_FACES,
} AlliesFace;
