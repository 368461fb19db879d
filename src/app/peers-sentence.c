/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-sentence.h"

#include "report/peer-words.h"

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

/* How many organisations each cell counts, how many figures all rest on, how wide and how old they
 * are. */
typedef struct
{
  guint least;
  guint most;
  guint uncounted;
  guint wider; /* those for which a wider group answered than for the narrowest */
  guint known;
  guint old[ALLIES_AGEING_GREY + 1];
  GHashTable *figures;
} Detail;

static void
add_detail (Detail *detail, AlliesPeerCell *cell, guint year)
{
  guint n = allies_peer_cell_get (cell)->n;
  GListModel *figures = allies_peer_cell_get_figures (cell);

  detail->known++;
  detail->old[allies_peer_words_get_ageing (cell, year)]++;
  detail->uncounted += n == 0;
  if (n > 0)
    detail->least = detail->least == 0 ? n : MIN (detail->least, n);
  detail->most = MAX (detail->most, n);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      g_hash_table_add (detail->figures, figure);
    }
}

static void
look_closer (AlliesSession *session, AlliesSegmentWidth narrowest, Detail *detail)
{
  GListModel *capabilities = allies_model_get_capabilities (allies_session_get_model (session));

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      AlliesSegmentWidth width = ALLIES_SEGMENT_ALL;
      AlliesPeerCell *cell = allies_peers_look_up (allies_session_get_peers (session),
                                                   allies_capability_get_id (capability),
                                                   allies_session_get_segment (session), &width);

      if (cell == NULL)
        continue;
      detail->wider += width > narrowest;
      add_detail (detail, cell, allies_session_get_year (session));
    }
}

static void
take_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
add_counts (GString *text, const Detail *detail)
{
  guint n = g_hash_table_size (detail->figures);

  if (detail->most > 0 && detail->least == detail->most)
    take_sentence (text, g_strdup_printf (ngettext ("%u organisation stands behind each of them.",
                                                    "%u organisations stand behind each of them.",
                                                    detail->most),
                                          detail->most));
  else if (detail->most > 0)
    take_sentence (
        text, g_strdup_printf (_ ("Between %u and %u organisations stand behind each of them."),
                               detail->least, detail->most));
  if (n > 0)
    take_sentence (text, g_strdup_printf (ngettext ("%u published figure stands behind them.",
                                                    "%u published figures stand behind them.", n),
                                          n));
  else if (detail->uncounted > 0)
    take_sentence (text, g_strdup_printf (ngettext ("For %u capability n is not published.",
                                                    "For %u capabilities n is not published.",
                                                    detail->uncounted),
                                          detail->uncounted));
}

static void
add_ages (GString *text, const Detail *detail)
{
  guint grey = detail->old[ALLIES_AGEING_GREY];
  guint old = detail->old[ALLIES_AGEING_AMBER] + grey;

  if (old == 0)
    return;
  take_sentence (text,
                 g_strdup_printf (ngettext ("Figures more than five years old are among those of "
                                            "%u of %u capability, more than ten years old of %u.",
                                            "Figures more than five years old are among those of "
                                            "%u of %u capabilities, more than ten years old of %u.",
                                            detail->known),
                                  old, detail->known, grey));
}

char *
allies_peers_sentence_dup_detail (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  Foundation foundation = examine (session);
  g_autoptr (GHashTable) figures = g_hash_table_new (NULL, NULL);
  Detail detail = { .figures = figures };
  GString *text = g_string_new (NULL);

  look_closer (session, foundation.width, &detail);
  add_counts (text, &detail);
  if (detail.wider > 0)
    take_sentence (text,
                   g_strdup_printf (ngettext ("For %u capability only a wider group is known.",
                                              "For %u capabilities only a wider group is "
                                              "known.",
                                              detail.wider),
                                    detail.wider));
  add_ages (text, &detail);
  return g_string_free (text, FALSE);
}
