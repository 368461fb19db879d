/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/side-card.h"

#include "app/children.h"
#include "app/figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesSideCard
{
  GtkWidget parent_instance;
  GtkWidget *frame;
  GtkLabel *who;
  GtkLabel *level;
  GtkBox *said;
};

G_DEFINE_FINAL_TYPE (AlliesSideCard, allies_side_card, GTK_TYPE_WIDGET)

static void
allies_side_card_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_side_card_parent_class)->dispose (object);
}

static void
allies_side_card_class_init (AlliesSideCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_side_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/side-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesSideCard, frame);
  gtk_widget_class_bind_template_child (widget_class, AlliesSideCard, who);
  gtk_widget_class_bind_template_child (widget_class, AlliesSideCard, level);
  gtk_widget_class_bind_template_child (widget_class, AlliesSideCard, said);
}

static void
allies_side_card_init (AlliesSideCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_line (AlliesSideCard *self, const char *text, const char *style, const char *other_style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  if (other_style != NULL)
    gtk_widget_add_css_class (label, other_style);
  gtk_box_append (self->said, label);
}

static char *
dup_practices (AlliesQuestion *question, AlliesAnswer *answer)
{
  GListModel *practices = allies_question_get_practices (question);
  const char *const *ticked = allies_answer_get_practices (answer);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%u of %u in place"), g_strv_length ((char **)ticked),
                          g_list_model_get_n_items (practices));
  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      if (g_strv_contains (ticked, allies_practice_get_id (practice)))
        g_string_append_printf (text, "\n– %s", allies_practice_get_text (practice));
    }
  return g_string_free (text, FALSE);
}

static char *
dup_sentence (AlliesQuestion *question, AlliesAnswer *answer)
{
  char *text = NULL;

  switch (allies_answer_get_state (answer))
    {
    case ALLIES_ANSWER_LEVEL:
      text = allies_question_dup_level_text (question, allies_answer_get_level (answer));
      return text != NULL ? text : allies_figure_text_format (allies_answer_get_level (answer), 2);
    case ALLIES_ANSWER_PRACTICES:
      return dup_practices (question, answer);
    case ALLIES_ANSWER_NOT_APPLICABLE:
      return g_strdup_printf (_ ("Not applicable: %s"), allies_answer_get_reason (answer));
    case ALLIES_ANSWER_UNKNOWN:
      return g_strdup (_ ("Does not know"));
    case ALLIES_ANSWER_NUMBER:
    case ALLIES_ANSWER_OPEN:
    default:
      return g_strdup (_ ("Not answered"));
    }
}

static const char *
get_confidence (AlliesAnswer *answer)
{
  switch (allies_answer_get_confidence (answer))
    {
    case ALLIES_CONFIDENCE_SURE:
      return _ ("Sure");
    case ALLIES_CONFIDENCE_FAIRLY:
      return _ ("Fairly sure");
    case ALLIES_CONFIDENCE_GUESS:
      return _ ("A guess");
    case ALLIES_CONFIDENCE_UNSAID:
    default:
      return NULL;
    }
}

/* Where several answered for a side, each has a name. */
static void
add_answer (AlliesSideCard *self,
            AlliesQuestion *question,
            AlliesRespondent *respondent,
            AlliesAnswer *answer,
            gboolean named)
{
  const char *name = allies_respondent_get_name (respondent);
  g_autofree char *sentence = dup_sentence (question, answer);
  g_autofree char *evidence = g_strjoinv (" · ", (char **)allies_answer_get_evidence (answer));

  if (named)
    add_line (self, *name != '\0' ? name : allies_respondent_get_id (respondent), "strong", NULL);
  add_line (self, sentence, NULL, NULL);
  if (*allies_answer_get_note (answer) != '\0')
    {
      g_autofree char *note = g_strdup_printf ("“%s”", allies_answer_get_note (answer));

      add_line (self, note, "muted", NULL);
    }
  if (*evidence != '\0')
    {
      g_autofree char *line = g_strdup_printf (_ ("Evidence: %s"), evidence);

      add_line (self, line, "small", "muted");
    }
  if (get_confidence (answer) != NULL)
    add_line (self, get_confidence (answer), "small", "muted");
}

static GPtrArray *
list_respondents (AlliesSession *session, AlliesQuestion *question, AlliesSide side)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  GPtrArray *respondents = allies_dossier_list (dossier, "respondent", year);

  for (guint i = respondents->len; i > 0; i--)
    if (allies_respondent_get_side (respondents->pdata[i - 1]) != side
        || allies_dossier_get_answer (dossier, year,
                                      allies_respondent_get_id (respondents->pdata[i - 1]),
                                      allies_question_get_id (question))
               == NULL)
      g_ptr_array_remove_index (respondents, i - 1);
  return respondents;
}

static void
show_level (AlliesSideCard *self, AlliesSession *session, AlliesQuestion *question, AlliesSide side)
{
  AlliesPosition position = allies_position_compute (allies_session_get_dossier (session),
                                                     allies_session_get_year (session), question);
  g_autofree char *level = isnan (position.sides[side])
                               ? g_strdup ("–")
                               : allies_figure_text_format (position.sides[side], 2);
  gboolean is_marketing = side == ALLIES_SIDE_MARKETING;
  g_autofree char *who =
      g_strdup_printf ("%s  %s", is_marketing ? "●" : "■", allies_side_get_title (side));
  /* Translators: who, then the level, as in "CMO: level 3" */
  g_autofree char *name = g_strdup_printf (_ ("%s: level %s"), allies_side_get_title (side), level);

  gtk_label_set_label (self->who, who);
  gtk_label_set_label (self->level, level);
  gtk_widget_add_css_class (self->frame, is_marketing ? "marketing" : "technology");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
allies_side_card_show (AlliesSideCard *card,
                       AlliesSession *session,
                       AlliesQuestion *question,
                       AlliesSide side)
{
  g_return_if_fail (ALLIES_IS_SIDE_CARD (card) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_QUESTION (question));

  g_autoptr (GPtrArray) respondents = list_respondents (session, question, side);

  show_level (card, session, question, side);
  allies_children_clear (card->said);
  for (guint i = 0; i < respondents->len; i++)
    add_answer (card, question, respondents->pdata[i],
                allies_dossier_get_answer (allies_session_get_dossier (session),
                                           allies_session_get_year (session),
                                           allies_respondent_get_id (respondents->pdata[i]),
                                           allies_question_get_id (question)),
                respondents->len > 1);
}
