import QtQuick
import Rembug.App
import Rembug.Controls

// What stands in place of the list of questions: the meeting's steps, or the page at hand in its own shape.
Item {
    id: page
    required property FormModel form
    required property MeetingModel meeting
    // "steps", or the appearance's token without "rembug-"; empty for nothing.
    required property string shape
    // How high the window is that this stands in.
    property real room: 8 * Theme.touch
    signal go(int page)

    implicitHeight: shown.height

    Loader {
        id: shown
        width: parent.width
        sourceComponent: ({ "steps": steps, "attendance": attendance, "people": people, "minutes": minutes, "criteria": criteria, "tree": tree,
            "values": values, "agreements": agreements, "followup": followUp, "photos": photos, "signatories": signatories, "closing": closing })[page.shape] || null
    }

    // A Loader of Qt 6.4 cannot make bound components, so these reach for the page by its id.
    // qmllint disable unqualified
    Component { id: steps; Overview { meeting: page.meeting; onGo: (number) => page.go(number) } }
    Component { id: attendance; Attendance { form: page.form } }
    Component { id: people; People { form: page.form } }
    Component { id: minutes; MinutesLog { form: page.form } }
    Component { id: criteria; Criteria { form: page.form; present: page.meeting.present } }
    Component { id: tree; CauseTree { form: page.form; present: page.meeting.present; room: page.room } }
    Component { id: values; Values { form: page.form; meeting: page.meeting; present: page.meeting.present } }
    Component { id: agreements; Agreements { form: page.form; present: page.meeting.present } }
    Component { id: followUp; FollowUp { form: page.form } }
    Component { id: photos; Photos { form: page.form } }
    Component { id: signatories; Signatories { form: page.form } }
    Component { id: closing; Closing { form: page.form; meeting: page.meeting; onGo: (number) => page.go(number) } }
    // qmllint enable unqualified
}
