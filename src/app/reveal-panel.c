/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reveal-panel.h"

#include "app/children.h"
#include "app/environment.h"
#include "app/finishing.h"
#include "scoring/position.h"

#include <glib/gi18n-lib.h>

struct _AlliesRevealPanel
{
  GtkWidget parent_instance;
  GtkLabel *states[ALLIES_N_SIDES];
  GtkProgressBar *bars[ALLIES_N_SIDES];
  GtkLabel *next;
  GtkWidget *questionnaire;
  GtkWidget *finish;
  GtkWidget *look;
  GtkWidget *go_on;
  GtkWidget *send;
  GtkWidget *bring_in;
};

G_DEFINE_FINAL_TYPE (AlliesRevealPanel, allies_reveal_panel, GTK_TYPE_WIDGET)

static void
allies_reveal_panel_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_reveal_panel_parent_class)->dispose (object);
}

/* What one does next, unless that is to answer. */
static gboolean
allies_reveal_panel_grab_focus (GtkWidget *widget)
{
  AlliesRevealPanel *self = ALLIES_REVEAL_PANEL (widget);
  GtkWidget *wanted[] = { self->questionnaire, self->send, self->go_on, self->bring_in };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (gtk_widget_get_visible (wanted[i]) && gtk_widget_grab_focus (wanted[i]))
      return TRUE;
  return FALSE;
}

static void
allies_reveal_panel_class_init (AlliesRevealPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_reveal_panel_dispose;
  widget_class->grab_focus = allies_reveal_panel_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/reveal-panel.ui");
  gtk_widget_class_bind_template_child_full (
      widget_class, "marketing", FALSE,
      G_STRUCT_OFFSET (AlliesRevealPanel, states[ALLIES_SIDE_MARKETING]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "technology", FALSE,
      G_STRUCT_OFFSET (AlliesRevealPanel, states[ALLIES_SIDE_TECHNOLOGY]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "marketing_bar", FALSE,
      G_STRUCT_OFFSET (AlliesRevealPanel, bars[ALLIES_SIDE_MARKETING]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "technology_bar", FALSE,
      G_STRUCT_OFFSET (AlliesRevealPanel, bars[ALLIES_SIDE_TECHNOLOGY]));
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, next);
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, questionnaire);
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, finish);
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, look);
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, go_on);
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, send);
  gtk_widget_class_bind_template_child (widget_class, AlliesRevealPanel, bring_in);
}

static void
allies_reveal_panel_init (AlliesRevealPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_word (AlliesFinishing finishing)
{
  switch (finishing)
    {
    case ALLIES_FINISHING_FINISHED:
      return _ ("finished");
    case ALLIES_FINISHING_LOOKS:
      return _ ("would look now");
    case ALLIES_FINISHING_ANSWERING:
    default:
      return _ ("still answering");
    }
}

/* Scored questions, and how many of them a side has dealt with, whoever answered for it. */
static guint
count_answered (AlliesSession *session, AlliesSide side, guint *total)
{
  GListModel *questions = allies_model_get_questions (allies_session_get_model (session));
  guint answered = 0;

  *total = 0;
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesPosition position = allies_position_compute (
          allies_session_get_dossier (session), allies_session_get_year (session), question);

      if (!allies_question_is_scored (question))
        continue;
      *total += 1;
      answered += position.side_states[side] != ALLIES_POSITION_OPEN;
    }
  return answered;
}

/* A copy does not hold how far the other one is, only whether that one had finished. */
static char *
dup_elsewhere (AlliesSession *session, AlliesSide side)
{
  AlliesFinishing finishing = allies_finishing_get (session, side);

  /* Translators: a mark, CMO or CIO, then a state */
  return g_strdup_printf (_ ("%s  %s: %s"), side == ALLIES_SIDE_MARKETING ? "●" : "■",
                          allies_side_get_title (side),
                          finishing == ALLIES_FINISHING_ANSWERING ? _ ("answers in another file")
                                                                  : get_word (finishing));
}

static void
show_side (AlliesRevealPanel *self, AlliesSession *session, AlliesSide side)
{
  guint total = 0;
  guint answered = count_answered (session, side, &total);
  gboolean is_elsewhere =
      allies_session_is_copy (session) && allies_session_get_side (session) != (int)side;
  /* Translators: a mark, CMO or CIO, then how many questions of how many, and a state */
  g_autofree char *text =
      is_elsewhere
          ? dup_elsewhere (session, side)
          : g_strdup_printf (_ ("%s  %s: %u of %u, %s"), side == ALLIES_SIDE_MARKETING ? "●" : "■",
                             allies_side_get_title (side), answered, total,
                             get_word (allies_finishing_get (session, side)));

  gtk_widget_set_visible (GTK_WIDGET (self->bars[side]), !is_elsewhere);

  gtk_label_set_label (self->states[side], text);
  gtk_progress_bar_set_fraction (self->bars[side], total > 0 ? (double)answered / total : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bars[side]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

/* (transfer full): where the copy is that is to go back */
static char *
dup_return (AlliesSession *session, const char *name)
{
  g_autofree char *path = allies_environment_shorten_path (allies_session_get_path (session));

  /* Translators: CMO or CIO, then a file */
  return g_strdup_printf (_ ("Send it back to the %s, who brings your answers in; then you see "
                             "together where you agree and where you differ. The file is %s."),
                          name, path);
}

/* (transfer full): what the side that answers here can do next */
static char *
dup_next (AlliesSession *session, AlliesSide own, AlliesSide other)
{
  const char *name = allies_side_get_title (other);
  AlliesFinishing ours = allies_finishing_get (session, own);
  AlliesFinishing theirs = allies_finishing_get (session, other);

  if (allies_session_is_revealed (session))
    return g_strdup (_ ("Nobody has answered yet. As soon as both of you have given a level to the "
                        "same question, it shows here."));
  if (ours == ALLIES_FINISHING_ANSWERING && allies_session_is_copy (session))
    /* Translators: %s is CMO or CIO */
    return g_strdup_printf (_ ("The answers of the %s are not in this file. Answer as you see it, "
                               "say when you have finished, and send the file back."),
                            name);
  if (ours == ALLIES_FINISHING_ANSWERING && theirs != ALLIES_FINISHING_ANSWERING)
    /* Translators: %s is CMO or CIO */
    return g_strdup_printf (
        _ ("The %s waits for you. Say when you have finished; then you see where "
           "you agree and where you differ."),
        name);
  if (ours == ALLIES_FINISHING_ANSWERING)
    /* Translators: %s is CMO or CIO */
    return g_strdup_printf (_ ("Answer as you see it. The %s sees nothing of it before both of you "
                               "have finished, or both want to look earlier."),
                            name);
  if (allies_session_is_copy (session))
    return dup_return (session, name);
  /* Translators: %s is CMO or CIO */
  return g_strdup_printf (
      _ ("Now it is up to the %s. On another computer: send a copy, and bring the "
         "answers in when it comes back."),
      name);
}

static void
set_proposed (GtkWidget *button, gboolean proposed)
{
  if (proposed)
    gtk_widget_add_css_class (button, "primary");
  else
    gtk_widget_remove_css_class (button, "primary");
}

static void
show_buttons (AlliesRevealPanel *self, AlliesSession *session, int side)
{
  AlliesFinishing ours = side != ALLIES_SIDE_NONE ? allies_finishing_get (session, (AlliesSide)side)
                                                  : ALLIES_FINISHING_ANSWERING;
  gboolean waits = side != ALLIES_SIDE_NONE && !allies_session_is_revealed (session);

  guint total = 0;
  gboolean complete =
      side != ALLIES_SIDE_NONE && count_answered (session, (AlliesSide)side, &total) == total;

  /* while something is open, going on answering is what is proposed */
  set_proposed (self->questionnaire, !complete);
  set_proposed (self->finish, complete);
  gtk_widget_set_visible (self->questionnaire, ours != ALLIES_FINISHING_FINISHED);
  gtk_widget_set_visible (self->finish, waits && ours != ALLIES_FINISHING_FINISHED);
  gtk_widget_set_visible (self->look, waits && ours == ALLIES_FINISHING_ANSWERING);
  gtk_widget_set_visible (self->go_on, waits && ours != ALLIES_FINISHING_ANSWERING);
  gtk_widget_set_visible (self->send, waits && !allies_session_is_copy (session));
  gtk_widget_set_visible (self->bring_in, !allies_session_is_copy (session));
}

void
allies_reveal_panel_show (AlliesRevealPanel *panel, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_REVEAL_PANEL (panel) && ALLIES_IS_SESSION (session));

  int side = allies_session_get_side (session);
  AlliesSide own = side == ALLIES_SIDE_TECHNOLOGY ? ALLIES_SIDE_TECHNOLOGY : ALLIES_SIDE_MARKETING;
  AlliesSide other = own == ALLIES_SIDE_MARKETING ? ALLIES_SIDE_TECHNOLOGY : ALLIES_SIDE_MARKETING;
  g_autofree char *next =
      side != ALLIES_SIDE_NONE
          ? dup_next (session, own, other)
          : g_strdup (_ ("Choose under Questionnaire who answers here, CMO or CIO."));

  for (guint each = 0; each < ALLIES_N_SIDES; each++)
    show_side (panel, session, (AlliesSide)each);
  gtk_label_set_label (panel->next, next);
  show_buttons (panel, session, side);
}
