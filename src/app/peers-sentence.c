/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-sentence.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint total;
  guint founded;  /* on figures about the capability itself */
  guint borrowed; /* on those about its pillar */
  guint missing;
  guint newest;
  guint oldest;
  AlliesPeerBasis basis;
  AlliesPeerCell *widest;
  AlliesSegmentWidth width;
} Foundation;

static void
add_cell (Foundation *foundation, AlliesPeerCell *cell, AlliesSegmentWidth width)
{
  foundation->total++;
  if (cell == NULL)
    {
      foundation->missing++;
      return;
    }

  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  if (values->grade == ALLIES_PEER_BORROWED)
    foundation->borrowed++;
  else
    foundation->founded++;
  foundation->newest = MAX (foundation->newest, values->year);
  foundation->oldest =
      foundation->oldest == 0 ? values->from_year : MIN (foundation->oldest, values->from_year);
  foundation->basis = MAX (foundation->basis, values->basis);
  if (foundation->widest == NULL || width < foundation->width)
    {
      foundation->widest = cell;
      foundation->width = width;
    }
}

static Foundation
examine (AlliesSession *session)
{
  GListModel *capabilities = allies_model_get_capabilities (allies_session_get_model (session));
  AlliesPeers *peers = allies_session_get_peers (session);
  AlliesSegment segment = allies_session_get_segment (session);
  Foundation foundation = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      AlliesSegmentWidth width = ALLIES_SEGMENT_ALL;
      AlliesPeerCell *cell =
          allies_peers_look_up (peers, allies_capability_get_id (capability), segment, &width);

      add_cell (&foundation, cell, width);
    }
  return foundation;
}

char *
allies_peers_sentence_dup_segment (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  Foundation foundation = examine (session);

  return allies_peers_describe_answer (allies_session_get_peers (session), foundation.widest,
                                       allies_session_get_segment (session));
}

char *
allies_peers_sentence_dup_basis (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  Foundation foundation = examine (session);
  guint known = foundation.founded + foundation.borrowed;

  if (known == 0)
    return g_strdup ("");

  g_autofree char *years = foundation.oldest == foundation.newest
                               ? g_strdup_printf ("%u", foundation.newest)
                               : g_strdup_printf ("%u–%u", foundation.oldest, foundation.newest);
  const char *basis = allies_peer_basis_get_name (foundation.basis);
  if (foundation.founded == foundation.total)
    return g_strdup_printf (
        _ ("They are %s, of the years %s. Every capability rests on figures of its own."), basis,
        years);
  return g_strdup_printf (
      ngettext ("They are %s, of the years %s. %u of %u capabilities rests on figures of its own; "
                "for the others there is no direct evidence.",
                "They are %s, of the years %s. %u of %u capabilities rest on figures of their own; "
                "for the others there is no direct evidence.",
                foundation.founded),
      basis, years, foundation.founded, foundation.total);
}
