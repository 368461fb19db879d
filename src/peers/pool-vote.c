/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-vote.h"

#include <string.h>

#define DIGEST_LENGTH 32

void
allies_pool_vote_free (AlliesPoolVote *vote)
{
  if (vote == NULL)
    return;
  g_free (vote->values);
  g_free (vote);
}

/* (transfer full): one space for each run of white space */
static char *
dup_single_spaced (const char *text)
{
  GString *result = g_string_new (NULL);
  gboolean was_space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

      if (!is_space)
        g_string_append_unichar (result, g_utf8_get_char (p));
      else if (!was_space)
        g_string_append_c (result, ' ');
      was_space = is_space;
    }
  return g_string_free (result, FALSE);
}

void
allies_pool_vote_set_organisation (AlliesPoolVote *vote, const char *name)
{
  g_return_if_fail (vote != NULL && name != NULL);

  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : name, -1);
  g_autofree char *spaced = dup_single_spaced (folded);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[DIGEST_LENGTH];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *)g_strstrip (spaced), -1);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (vote->organisation, digest, sizeof vote->organisation);
}
