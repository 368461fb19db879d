/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/delegate-form.h"

#include "app/children.h"
#include "dossier/answer-import.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>

struct _AlliesDelegateForm
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkEditable *name;
  GtkEditable *role;
  GtkExpander *some;
  GtkFlowBox *capabilities;
  GtkLabel *stays;
  GtkWidget *remove;
  AlliesSession *session;
  AlliesRespondent *delegate; /* NULL for a new one */
};

G_DEFINE_FINAL_TYPE (AlliesDelegateForm, allies_delegate_form, GTK_TYPE_WIDGET)

static void
finish (AlliesDelegateForm *self, const char *respondent)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "question.close-delegate", "s", respondent);
}

static GtkCheckButton *
get_check (AlliesDelegateForm *self, guint index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->capabilities, (int)index);

  return GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child));
}

/* (transfer full): what is ticked, in the order of the questionnaire; none for all */
static GStrv
list_ticked (AlliesDelegateForm *self)
{
  GListModel *all = allies_model_get_capabilities (allies_session_get_model (self->session));
  g_autoptr (GStrvBuilder) ticked = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (all, i);

      if (!gtk_check_button_get_active (get_check (self, i)))
        continue;
      g_strv_builder_add (ticked, allies_capability_get_id (capability));
      n++;
    }
  return n < g_list_model_get_n_items (all) ? g_strv_builder_end (ticked) : g_new0 (char *, 1);
}

static AlliesRespondent *
new_delegate (AlliesDelegateForm *self, const char *name, const char *role)
{
  g_auto (GStrv) ticked = list_ticked (self);
  g_autoptr (AlliesRespondent) base =
      self->delegate != NULL
          ? g_object_ref (self->delegate)
          : allies_side_respondents_new_delegate (
              allies_session_get_dossier (self->session), allies_session_get_year (self->session),
              (AlliesSide)allies_session_get_side (self->session), name, role);

  return allies_record_with (base, "name", name, "role", role, "capability", ticked, NULL);
}

static void
keep_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDelegateForm *self = ALLIES_DELEGATE_FORM (widget);
  AlliesEditHistory *history = allies_session_get_history (self->session);
  guint year = allies_session_get_year (self->session);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *role = g_strstrip (g_strdup (gtk_editable_get_text (self->role)));
  g_autoptr (AlliesRespondent) delegate = NULL;

  if (*name == '\0')
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->name), "fault");
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  delegate = new_delegate (self, name, role);
  allies_edit_history_begin (history, _ ("Delegate"));
  allies_respondent_ensure (history, allies_session_get_dossier (self->session), year,
                            (AlliesSide)allies_session_get_side (self->session));
  allies_edit_history_put (history, year, g_object_ref (delegate));
  allies_edit_history_end (history);
  finish (self, allies_respondent_get_id (delegate));
}

static void
cancel_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDelegateForm *self = ALLIES_DELEGATE_FORM (widget);
  const char *respondent = allies_session_get_respondent (self->session);
  g_autofree char *kept = g_strdup (respondent != NULL ? respondent : "");

  finish (self, kept);
}

static void
remove_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesDelegateForm *self = ALLIES_DELEGATE_FORM (widget);
  AlliesEditHistory *history = allies_session_get_history (self->session);
  guint year = allies_session_get_year (self->session);
  g_autofree char *key = NULL;

  if (self->delegate == NULL
      || allies_side_respondents_has_answered (allies_session_get_dossier (self->session), year,
                                               self->delegate))
    return;
  key = allies_record_dup_key (ALLIES_RECORD (self->delegate), year);
  allies_edit_history_begin (history, _ ("Remove the delegate"));
  allies_edit_history_replace (history, key, NULL);
  allies_edit_history_end (history);
  finish (self, "");
}

static void
name_changed_cb (GtkEditable *name, AlliesDelegateForm *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (name), "fault");
}

static void
allies_delegate_form_dispose (GObject *object)
{
  AlliesDelegateForm *self = ALLIES_DELEGATE_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->delegate);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_delegate_form_parent_class)->dispose (object);
}

static void
allies_delegate_form_class_init (AlliesDelegateFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_delegate_form_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "delegate.keep", NULL, keep_action_cb);
  gtk_widget_class_install_action (widget_class, "delegate.cancel", NULL, cancel_action_cb);
  gtk_widget_class_install_action (widget_class, "delegate.remove", NULL, remove_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "delegate.cancel", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/delegate-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, name);
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, role);
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, some);
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, capabilities);
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, stays);
  gtk_widget_class_bind_template_child (widget_class, AlliesDelegateForm, remove);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
allies_delegate_form_init (AlliesDelegateForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
build_capabilities (AlliesDelegateForm *self)
{
  GListModel *all = allies_model_get_capabilities (allies_session_get_model (self->session));
  const char *const none[] = { NULL };
  const char *const *chosen =
      self->delegate != NULL ? allies_respondent_get_capabilities (self->delegate) : none;
  GtkFlowBoxChild *child = NULL;

  while ((child = gtk_flow_box_get_child_at_index (self->capabilities, 0)) != NULL)
    gtk_flow_box_remove (self->capabilities, GTK_WIDGET (child));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (all, i);
      GtkWidget *check = gtk_check_button_new_with_label (allies_capability_get_name (capability));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains (chosen, allies_capability_get_id (capability)));
      gtk_flow_box_append (self->capabilities, check);
      gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
    }
  gtk_expander_set_expanded (self->some, chosen[0] != NULL);
}

void
allies_delegate_form_start (AlliesDelegateForm *form,
                            AlliesSession *session,
                            AlliesRespondent *delegate)
{
  g_return_if_fail (ALLIES_IS_DELEGATE_FORM (form) && ALLIES_IS_SESSION (session));

  gboolean has_answered =
      delegate != NULL
      && allies_side_respondents_has_answered (allies_session_get_dossier (session),
                                               allies_session_get_year (session), delegate);
  const char *name = delegate != NULL ? allies_respondent_get_name (delegate) : "";
  g_autofree char *stays = g_strdup_printf (
      _ ("%s has answered. Who has answered is not removed, and the answers stay."), name);

  g_set_object (&form->session, session);
  g_set_object (&form->delegate, delegate);
  gtk_label_set_label (form->title,
                       delegate != NULL ? _ ("Change a delegate") : _ ("Add a delegate"));
  gtk_editable_set_text (form->name, name);
  gtk_editable_set_text (form->role, delegate != NULL ? allies_respondent_get_role (delegate) : "");
  gtk_label_set_label (form->stays, stays);
  gtk_widget_set_visible (GTK_WIDGET (form->stays), has_answered);
  gtk_widget_set_visible (form->remove, delegate != NULL && !has_answered);
  build_capabilities (form);
  gtk_widget_grab_focus (GTK_WIDGET (form->name));
}
