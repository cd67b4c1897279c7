pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls
import Rembug.Media

// After every ten papers: tablet and plano sheet are compared, name by name, before the reading goes on.
Rectangle {
    id: pause
    required property CountModel count
    required property AppSession session

    signal twoCounters()

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text

    PlanoModel { id: plano; session: pause.session; unit: pause.count.unit }
    readonly property var photos: plano.photos
    readonly property bool photographed: pause.photos.some((photo) => photo.papers === pause.count.papers)

    MouseArea { anchors.fill: parent }
    Column {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 3 * Theme.unit }
        spacing: Theme.unit
        AppText { id: title; width: parent.width; font.pixelSize: Theme.page; font.weight: Font.DemiBold; text: qsTr("%n surat: bandingkan dengan plano", "", pause.count.papers) }
        AppText { width: parent.width; text: qsTr("Bacakan jumlah setiap nama. Bila berbeda, cari surat mana yang salah sebelum melanjutkan.") }
    }
    ListView {
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top; margins: 3 * Theme.unit }
        clip: true
        model: pause.count.names
        ScrollBar.vertical: ScrollBar {}
        delegate: Item {
            id: row
            required property var modelData
            width: ListView.view.width
            height: Math.max(Theme.touch, name.implicitHeight + Theme.unit)
            AppText { id: name; anchors { left: parent.left; right: marks.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: row.modelData.name; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1 }
            TurusMark { id: marks; anchors { right: votes.left; verticalCenter: parent.verticalCenter } width: 0.4 * parent.width; votes: row.modelData.votes }
            AppText { id: votes; anchors { right: parent.right; verticalCenter: parent.verticalCenter } width: 5 * Theme.title; horizontalAlignment: Text.AlignRight; text: row.modelData.votes; font.pixelSize: Theme.page; font.weight: Font.DemiBold; color: Theme.act }
        }
    }
    Flow {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 3 * Theme.unit }
        spacing: 2 * Theme.unit
        AppButton { objectName: "comparedSame"; primary: true; large: true; text: qsTr("Sama, lanjutkan"); glyph: "check"; onClicked: pause.count.compared() }
        AppButton { objectName: "comparedOther"; text: qsTr("Berbeda: batalkan surat terakhir"); glyph: "undo"; onClicked: { pause.count.compared(); pause.count.undo() } }
        PhotoTaker {
            objectName: "planoPhoto"
            heading: qsTr("Lembar plano sesudah surat %1").arg(pause.count.papers)
            text: pause.photographed ? qsTr("Foto plano lagi") : qsTr("Foto plano")
            onTaken: (picture) => plano.keep(pause.count.papers, picture)
            onChosen: (file) => plano.keepFile(pause.count.papers, file)
        }
        AppText { objectName: "planoKept"; visible: pause.photographed; height: Theme.touch; verticalAlignment: Text.AlignVCenter; color: Theme.done; text: qsTr("Foto plano tersimpan") }
        AppButton { objectName: "pauseTwoCounters"; text: qsTr("Penghitung kedua"); glyph: "people"; onClicked: pause.twoCounters() }
    }
}
